//! A web server of one thread a connection and one request a connection.
//!
//! Servers with a pool of threads let a connection wait for one that is kept open without asking for anything, as browsers
//! do: then a page stays blank for as long as the browser keeps it open, which in Firefox is two minutes.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};

/// How long a connection may be open without a request.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a browser asks for.
pub struct Request {
    /// `GET`, `POST` and so on.
    pub method: String,
    /// The path, and the query if there is one.
    pub address: String,
    /// What was sent along.
    pub body: Vec<u8>,
}

/// What it is answered.
pub struct Response {
    /// The number that says how it went.
    pub status: u16,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// The contents.
    pub body: Vec<u8>,
}

/// A running server. It stops when dropped.
pub struct Server {
    address: SocketAddr,
    is_over: Arc<AtomicBool>,
}

impl Server {
    /// Answers on a free port of 127.0.0.1.
    pub fn start(answer: impl Fn(Request) -> Response + Send + Sync + 'static) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).context("no free port")?;
        let address = listener.local_addr()?;
        let is_over = Arc::new(AtomicBool::new(false));
        let (stopped, answer) = (Arc::clone(&is_over), Arc::new(answer));
        thread::spawn(move || {
            for connection in
                listener.incoming().map_while(|it| (!stopped.load(Ordering::Relaxed)).then_some(it))
            {
                let (Ok(connection), answer) = (connection, Arc::clone(&answer)) else { continue };
                // A browser that hangs up early is no failure of the server.
                thread::spawn(move || serve(&connection, &*answer));
            }
        });
        Ok(Self { address, is_over })
    }

    /// The port on which it answers.
    pub fn port(&self) -> u16 {
        self.address.port()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
        // It waits for the next connection.
        let _ = TcpStream::connect(self.address);
    }
}

fn serve(connection: &TcpStream, answer: &impl Fn(Request) -> Response) -> Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    let request = read(&mut BufReader::new(connection))?;
    let is_head = request.method == "HEAD";
    let Response { status, headers, body } = answer(request);
    let mut head = format!("HTTP/1.1 {status} \r\nContent-Length: {}\r\nConnection: close\r\n", body.len());
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    let mut connection = connection;
    connection.write_all(format!("{head}\r\n").as_bytes())?;
    if !is_head {
        connection.write_all(&body)?;
    }
    Ok(())
}

fn read(from: &mut BufReader<&TcpStream>) -> Result<Request> {
    let mut line = String::new();
    from.read_line(&mut line)?;
    let mut words = line.split_whitespace();
    let (method, address) =
        (words.next().context("no method")?.to_owned(), words.next().context("no address")?.to_owned());
    let mut length = 0;
    loop {
        let mut header = String::new();
        from.read_line(&mut header)?;
        match header.trim_end().split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse()?;
            }
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    from.read_exact(&mut body)?;
    Ok(Request { method, address, body })
}
