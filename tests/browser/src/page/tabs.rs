//! Several tabs of one browser, which share the storage.

use anyhow::{Context as _, Result};
use fantoccini::wd::WindowHandle;

use super::Page;
use crate::wait::{Seen, until};

/// A tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab(WindowHandle);

impl Page {
    /// The tab that commands go to now.
    pub async fn tab_in_front(&self) -> Result<Tab> {
        Ok(Tab(self.client().window().await?))
    }

    /// Opens a tab with nothing in it, and goes there.
    pub async fn new_tab(&self) -> Result<Tab> {
        let handle = self.client().new_window(true).await.context("opening a tab")?.handle;
        let tab = Tab(handle);
        self.go_to_tab(&tab).await?;
        Ok(tab)
    }

    /// Goes to a tab.
    pub async fn go_to_tab(&self, tab: &Tab) -> Result<()> {
        self.client().switch_to_window(tab.0.clone()).await.context("going to a tab")
    }

    /// Goes to a tab that the page has opened by itself, once it is there.
    pub async fn go_to_newest_tab(&self) -> Result<()> {
        let now = self.tab_in_front().await?;
        let newest = until("a new tab", async || {
            let all = self.client().windows().await?;
            let other = all.into_iter().map(Tab).find(|tab| *tab != now);
            Ok(other.map_or_else(|| Seen::NotYet("there is none".to_owned()), Seen::Yes))
        })
        .await?;
        self.go_to_tab(&newest).await
    }

    /// Closes the tab in front, and goes to another.
    pub async fn close_tab(&self, then: &Tab) -> Result<()> {
        self.client().close_window().await.context("closing a tab")?;
        self.go_to_tab(then).await
    }

    /// Opens an address that the page has shown before.
    pub async fn open_address(&self, address: &str) -> Result<()> {
        self.go(address).await
    }
}
