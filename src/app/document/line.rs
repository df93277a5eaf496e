//! A line of the document as elements.

use leptos::prelude::*;

use crate::outline::{Block, Line, LineId, Origin, Span};

/// A point with its label.
#[component]
pub fn LineView(
    /// What it says now.
    line: Memo<Option<Line>>,
    /// Its name.
    id: LineId,
) -> impl IntoView {
    let label = Memo::new(move |_| {
        line.with(|line| {
            let label = line
                .as_ref()
                .map(|line| line.label.iter().map(|span| span.text.as_str()).collect::<String>());
            label.filter(|label| !label.is_empty())
        })
    });
    let is_event = matches!(id, LineId::Event(_));
    view! {
        <li class="point" data-line=id.name()>
            {move || {
                label.get().map(|label| view! { <b class="point-label" class:is-time=is_event dir="auto">{label}</b> })
            }}
            <div class="point-body" dir="auto">
                <LineBody line=line />
            </div>
        </li>
    }
}

/// What a line says.
#[component]
pub fn LineBody(
    /// What it says now.
    line: Memo<Option<Line>>,
) -> impl IntoView {
    let body =
        Memo::new(move |_| line.with(|line| line.as_ref().map(|line| line.body.clone()).unwrap_or_default()));
    move || body.with(|body| blocks(body, matches!(body.as_slice(), [Block::Paragraph(_)])))
}

/// Shows blocks; a line's only paragraph stands in the line itself.
fn blocks(blocks: &[Block], bare: bool) -> Vec<AnyView> {
    blocks.iter().map(|block| self::block(block, bare)).collect()
}

fn block(block: &Block, bare: bool) -> AnyView {
    match block {
        Block::Paragraph(spans) if bare => spans_view(spans).into_any(),
        Block::Paragraph(spans) => view! { <p>{spans_view(spans)}</p> }.into_any(),
        Block::Code { text, .. } => view! { <pre tabindex="0"><code>{text.clone()}</code></pre> }.into_any(),
        Block::List { start, items } => {
            let items = items.iter().map(|item| {
                let bare = matches!(item.first(), Some(Block::Paragraph(_)));
                let (first, rest) = item.split_at(usize::from(bare));
                view! { <li>{blocks(first, true)} {blocks(rest, false)}</li> }
            });
            let items = items.collect::<Vec<_>>();
            match start {
                Some(start) => view! { <ol start=start.to_string()>{items}</ol> }.into_any(),
                None => view! { <ul>{items}</ul> }.into_any(),
            }
        }
    }
}

fn spans_view(spans: &[Span]) -> Vec<AnyView> {
    spans.iter().map(span).collect()
}

fn span(span: &Span) -> AnyView {
    if span.is_break() {
        return view! { <br /> }.into_any();
    }
    let text = span.text.clone();
    let style = &span.style;
    let mut view = if style.code { view! { <code>{text}</code> }.into_any() } else { text.into_any() };
    if style.emphasis.is_some() {
        view = view! { <em>{view}</em> }.into_any();
    }
    if style.strong.is_some() {
        view = view! { <strong>{view}</strong> }.into_any();
    }
    if let Some(link) = &style.link {
        view = if link.is_absolute() {
            view! { <a href=link.address().to_owned() target="_blank" rel="noopener noreferrer">{view}</a> }
                .into_any()
        } else {
            // It leads somewhere beside the document's own place, which is not this page.
            view! { <span class="relative-link" title=link.address().to_owned()>{view}</span> }.into_any()
        };
    }
    match span.origin {
        Origin::Frame => view! { <span class="from-frame">{view}</span> }.into_any(),
        Origin::Derived => view! { <span class="from-derived">{view}</span> }.into_any(),
        Origin::Source { .. } | Origin::Structure => view,
    }
}
