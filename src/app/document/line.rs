//! A line of the document as elements.

use leptos::prelude::*;

use crate::app::reactive::{changing, while_some};
use crate::app::workspace::Workspace;
use crate::outline::{Block, LineId, Span};

/// Shows the title.
pub fn title(workspace: Workspace) -> AnyView {
    let body = body(workspace, LineId::Title);
    view! { <h2 class="sheet-title" data-line=LineId::Title.name() dir="auto">{body}</h2> }.into_any()
}

/// Shows a paragraph.
pub fn paragraph(workspace: Workspace, id: LineId) -> AnyView {
    let body = body(workspace, id);
    let class = format!("paragraph is-{}", id.name());
    view! { <div class=class data-line=id.name() dir="auto">{body}</div> }.into_any()
}

/// Shows a point with its label.
pub fn point(workspace: Workspace, id: LineId) -> AnyView {
    let line = workspace.follow_line(id);
    let class = if matches!(id, LineId::Event(_)) { "point-label is-time" } else { "point-label" };
    let label = move || {
        let label: String = line
            .with(|line| line.iter().flat_map(|line| &line.label).map(|span| span.text.as_str()).collect());
        (!label.is_empty()).then(|| view! { <b class=class dir="auto">{label}</b> }.into_any())
    };
    view! {
        <li class="point" data-line=id.name()>
            {while_some(label)}
            " "
            <div class="point-body" dir="auto">{body(workspace, id)}</div>
        </li>
    }
    .into_any()
}

/// Shows what a line says, and shows it anew when it says something else.
fn body(workspace: Workspace, id: LineId) -> AnyView {
    let line = workspace.follow_line(id);
    changing(move || {
        line.with(|line| {
            let body = line.as_ref().map_or(&[][..], |line| line.body.as_slice());
            blocks(body, matches!(body, [Block::Paragraph(_)])).into_any()
        })
    })
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
                view! { <li>{blocks(first, true)} {blocks(rest, false)}</li> }.into_any()
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
    view
}
