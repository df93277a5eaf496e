//! How reading, writing, telling, checking and saving grow with the number of events: `cargo bench --bench growth`.
//!
//! The last column is the slope of a line through the points, with logarithms on both sides: 1 where twice as many events take
//! twice as long. Above 1.1 the bench fails.

#[path = "../documents/parts.rs"]
mod documents;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

use retold::check::{Profile, check};
use retold::draft::{DraftId, Keeper, MemoryStorage, from_json, to_json};
use retold::outline::formal;
use retold::postmortem::Postmortem;
use retold::read::read_postmortems;
use retold::tale::tell;
use retold::write::{Page, html_page, markdown};

const SIZES: [usize; 5] = [100, 316, 1_000, 3_162, 10_000];

/// The most by which any of them may grow.
const MOST: f64 = 1.1;

/// How often each is done, and for how long at least, in seconds: the quickest counts, since what others do on the machine only
/// adds to it.
const MEASUREMENTS: usize = 7;
const LEAST: f64 = 0.02;

fn main() -> ExitCode {
    let sizes = SIZES.map(|size| format!("{size:>10}")).concat();
    println!("{:<24}{sizes}{:>8}", "ms, by events", "slope");
    let drafts = SIZES.map(documents::draft);
    let works: [(&str, Prepare); 8] = [
        ("open a draft", open),
        ("read Markdown of ours", read),
        ("read a report", read_foreign),
        ("write Markdown", write_markdown),
        ("write HTML", write_html),
        ("tale", tale),
        ("check", check_all),
        ("save", save),
    ];
    let mut is_steep = false;
    for (name, work) in works {
        let times = drafts.each_ref().map(|draft| seconds(&mut *work(draft)));
        let slope = slope(&times);
        let shown = times.map(|time| format!("{:>10.3}", time * 1e3)).concat();
        println!("{name:<24}{shown}{slope:>8.2}");
        is_steep |= slope > MOST;
    }
    if is_steep {
        println!("steeper than {MOST}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Something that is done to a draft again and again.
type Work = Box<dyn FnMut()>;

/// Prepares it, outside of what is measured.
type Prepare = fn(&Postmortem) -> Work;

fn open(draft: &Postmortem) -> Work {
    let json = to_json(draft, 1, 2);
    Box::new(move || drop(black_box(from_json(&json))))
}

fn read(draft: &Postmortem) -> Work {
    let text = markdown(&formal(draft), draft.layout.section_style);
    Box::new(move || drop(black_box(read_postmortems(&text))))
}

fn read_foreign(draft: &Postmortem) -> Work {
    // The heading of another template, which is read by nobody's own reader.
    let text = markdown(&formal(draft), draft.layout.section_style);
    let text = format!("# Incident 7\n\nSeverity: 2\n\n{}", text.replace("**", ""));
    Box::new(move || drop(black_box(read_postmortems(&text))))
}

fn write_markdown(draft: &Postmortem) -> Work {
    let draft = draft.clone();
    Box::new(move || drop(black_box(markdown(&formal(&draft), draft.layout.section_style))))
}

fn write_html(draft: &Postmortem) -> Work {
    let draft = draft.clone();
    let page = || Page { language: "en", cover: None, dress: None };
    Box::new(move || drop(black_box(html_page(&formal(&draft), page()))))
}

fn tale(draft: &Postmortem) -> Work {
    let draft = draft.clone();
    Box::new(move || drop(black_box(tell(&draft, &formal(&draft)))))
}

fn check_all(draft: &Postmortem) -> Work {
    let draft = draft.clone();
    Box::new(move || drop(black_box(check(&draft, Profile::ALL[0], None))))
}

fn save(draft: &Postmortem) -> Work {
    let draft = draft.clone();
    let (mut keeper, mut storage) = (Keeper::new(DraftId::new(1)), MemoryStorage::default());
    Box::new(move || assert!(keeper.save(&mut storage, &draft, 1).is_ok(), "there is room"))
}

/// Returns how long something takes.
fn seconds(work: &mut dyn FnMut()) -> f64 {
    let measured = (0..MEASUREMENTS).map(|_| {
        let (start, mut times) = (Instant::now(), 0.0);
        loop {
            work();
            times += 1.0;
            let took = start.elapsed().as_secs_f64();
            if took >= LEAST {
                return took / times;
            }
        }
    });
    measured.fold(f64::INFINITY, f64::min)
}

/// Returns the slope of the line through the points, by least squares.
fn slope(times: &[f64; SIZES.len()]) -> f64 {
    let points = SIZES.iter().zip(times).map(|(size, time)| ((*size as f64).ln(), time.ln()));
    let mean = |at: fn((f64, f64)) -> f64| points.clone().map(at).sum::<f64>() / SIZES.len() as f64;
    let (x, y) = (mean(|it| it.0), mean(|it| it.1));
    let over = points.clone().map(|it| (it.0 - x) * (it.1 - y)).sum::<f64>();
    over / points.map(|it| (it.0 - x).powi(2)).sum::<f64>()
}
