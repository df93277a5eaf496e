//! Pictures painted from drawings.

use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::download;

/// The size of a painted cover: twice that of the drawing, for sharp screens.
const SIZE: (u32, u32) = (2016, 824);

/// Paints an SVG drawing of the size of a cover, and offers it as a PNG file; `on_failure` is called if that fails.
pub fn download_as_png(name: &'static str, svg: &str, on_failure: impl Fn() + Copy + 'static) {
    // Some browsers paint no drawing that has no size of its own.
    let sized = svg.replacen("<svg ", &format!("<svg width=\"{}\" height=\"{}\" ", SIZE.0, SIZE.1), 1);
    let Ok(image) = HtmlImageElement::new() else { return on_failure() };
    let painted = image.clone();
    let on_load = Closure::once_into_js(move || {
        if paint(name, &painted, on_failure).is_none() {
            on_failure();
        }
    });
    image.set_onload(Some(on_load.unchecked_ref()));
    image.set_onerror(Some(Closure::once_into_js(on_failure).unchecked_ref()));
    image.set_src(&format!("data:image/svg+xml,{}", String::from(js_sys::encode_uri_component(&sized))));
}

fn paint(name: &'static str, image: &HtmlImageElement, on_failure: impl Fn() + 'static) -> Option<()> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(SIZE.0);
    canvas.set_height(SIZE.1);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    let (width, height) = (f64::from(SIZE.0), f64::from(SIZE.1));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height).ok()?;
    let on_blob = Closure::once_into_js(move |blob: Option<Blob>| {
        if blob.and_then(|blob| download::blob(name, &blob)).is_none() {
            on_failure();
        }
    });
    canvas.to_blob(on_blob.unchecked_ref()).ok()
}
