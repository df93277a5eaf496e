//! What the reviewer finds is fixed by a key, dismissed, and still so after a reload; and a secret is named before it leaves.

use anyhow::{Result, ensure};

use super::story::{REVIEW, copy_markdown, go_to, open_example, saved};
use crate::expect;
use crate::page::{Page, Place as _};

/// Tells the story.
pub async fn run(page: Page) -> Result<()> {
    open_example(&page).await?;
    // In two parts, so that no scanner of repositories takes it for a real one.
    let secret = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
    let token = format!("{}{secret}", "ghp_");
    page.textbox("Impact").fill("Many users could not pay.").await?;
    page.document_says("Many users").await?;

    // Beside the field, once nobody types in it.
    page.textbox("Title").focus().await?;
    page.button_starting("Dismiss: \"Many users\"").shown().await?;

    go_to(&page, "Root cause").await?;
    page.textbox("Root cause explanation").fill(&format!("The job used {token} for all calls.")).await?;
    page.document_says("The job used").await?;
    go_to(&page, REVIEW).await?;
    page.button_starting("Mask it").shown().await?;

    // The secret is named before the copy, and masked with one press.
    let copied = page
        .copied_by(async || {
            page.button("Copy Markdown").first().click().await?;
            page.heading("There may be a secret in it").shown().await?;
            page.button("Mask them").click().await?;
            page.status_says("Copied").await
        })
        .await?;
    expect::contains("the copied Markdown", &copied, "\u{2026}XXXX for all calls.")?;
    expect::lacks("the copied Markdown", &copied, secret)?;
    page.button_starting("Mask it").gone().await?;

    // Its field is a press away.
    go_to(&page, "Root cause").await?;
    page.textbox("Root cause explanation").fill(&format!("The task used {token} for all calls.")).await?;
    page.document_says("The task used").await?;
    go_to(&page, REVIEW).await?;
    page.button("Go to Root cause explanation").first().click().await?;
    page.textbox("Root cause explanation").focused().await?;

    // One finding is fixed, one dismissed.
    go_to(&page, REVIEW).await?;
    page.button_starting("Mask it").click().await?;
    page.status_says("Fixed.").await?;
    page.button_starting("Mask it").gone().await?;
    let dismiss = page.button_starting("Dismiss: The report has");
    dismiss.click().await?;
    dismiss.gone().await?;
    page.says("1 dismissed").await?;
    saved(&page).await?;
    page.reload().await?;
    page.says("1 dismissed").await?;
    ensure!(!page.button_starting("Mask it").is_there().await?, "the fix is lost");
    ensure!(!dismiss.is_there().await?, "the dismissal is lost");

    let copied = copy_markdown(&page).await?;
    expect::contains("the copied Markdown", &copied, "\u{2026}XXXX for all calls.")?;
    expect::lacks("the copied Markdown", &copied, secret)
}
