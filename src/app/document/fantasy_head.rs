//! The picture at the head of a fantasy tale: a castle without a dungeon, and geese.

use leptos::prelude::*;

/// Draws it. The colours are the genre's, in the style sheet, by day and by night.
#[component]
pub fn FantasyHead() -> impl IntoView {
    view! {
        <svg class="scene" viewBox="0 0 1008 240" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
            <path class="sky-1" d="M0 0h1008v90q-250-40-500-8T0 78z" />
            <path class="sky-2" d="M0 70q240 30 508 4t500 10v66H0z" />
            <path class="sky-3" d="M0 128q260-26 504 0t504-6v60H0z" />
            <circle class="sun" cx="742" cy="96" r="40" />
            <path
                class="cloud"
                d="M120 62c-14 0-14-18 0-18 2-14 24-16 28-3 14-4 22 8 14 21zM700 46c-12 0-12-15 0-15 2-12 20-13 24-3 12-3 18 7 12 18zM246 34c-9 0-9-11 0-11 1-9 15-10 18-2 9-2 13 5 9 13z"
            />
            <path class="far" d="M0 170q120-50 260-16t240 2 250-6 258 4v60H0z" />
            <path class="near" d="M760 178l12-34 12 34zM792 184l10-28 10 28zM300 184l9-26 9 26zM272 180l12-34 12 34zM868 176l11-30 11 30z" />
            <path class="stone" d="M410 206V100v-9h9.5v9h9.5v-9h9.5v9h9.5v-9h9.5v9h9.5v-9h9.5v9h9.5v-9h9.5v9h9.5v-9h9.5v9h9.5v-9h9.5v9h9.5v-9h9.5v9h9.5v-9h9.5v9h9.5v-9h9.5v9h9.5V206z M366 206V92h44V206z M600 206V92h44V206z M486 91V62h42V91z" />
            <path class="roof" d="M358 92 388 44l30 48zM592 92l30-48 30 48zM478 62l29-44 29 44z" />
            <path class="roof" d="M388 44V26l16 5-16 6M622 44V26l16 5-16 6M507 18V2l16 5-16 5" />
            <path class="dark" d="M424 125v-8a4 4 0 0 1 8 0v8z M462 125v-8a4 4 0 0 1 8 0v8z M481 125v-8a4 4 0 0 1 8 0v8z M519 125v-8a4 4 0 0 1 8 0v8z M538 125v-8a4 4 0 0 1 8 0v8z M557 125v-8a4 4 0 0 1 8 0v8z M576 125v-8a4 4 0 0 1 8 0v8z M424 149v-8a4 4 0 0 1 8 0v8z M443 149v-8a4 4 0 0 1 8 0v8z M481 149v-8a4 4 0 0 1 8 0v8z M500 149v-8a4 4 0 0 1 8 0v8z M538 149v-8a4 4 0 0 1 8 0v8z M576 149v-8a4 4 0 0 1 8 0v8z M424 173v-8a4 4 0 0 1 8 0v8z M462 173v-8a4 4 0 0 1 8 0v8z M481 173v-8a4 4 0 0 1 8 0v8z M500 173v-8a4 4 0 0 1 8 0v8z M519 173v-8a4 4 0 0 1 8 0v8z M538 173v-8a4 4 0 0 1 8 0v8z M557 173v-8a4 4 0 0 1 8 0v8z M382 131v-8a4 4 0 0 1 8 0v8z M382 159v-8a4 4 0 0 1 8 0v8z M622 131v-8a4 4 0 0 1 8 0v8z M622 159v-8a4 4 0 0 1 8 0v8z M503 85v-8a4 4 0 0 1 8 0v8z" />
            <path class="lit" d="M443 125v-8a4 4 0 0 1 8 0v8z M500 125v-8a4 4 0 0 1 8 0v8z M462 149v-8a4 4 0 0 1 8 0v8z M519 149v-8a4 4 0 0 1 8 0v8z M557 149v-8a4 4 0 0 1 8 0v8z M443 173v-8a4 4 0 0 1 8 0v8z M576 173v-8a4 4 0 0 1 8 0v8z" />
            <path class="near" d="M-4 200q260-14 504 2t512-4v46H-4z" />
            <path class="dark" d="M486 206v-22a19 19 0 0 1 38 0v22z" />
            <path class="moat" d="M330 222q180-14 352 0-176 16-352 0z" />
            <path class="roof" d="M488 204h34l10 22h-54z" />
            <path class="goose" d="M150 220c-1-6 4-9 9-8 4 1 6 1 8-2v-9c0-4 6-5 7-1l-1 8c1 8-3 14-11 15-7 1-11-1-12-3z M186 220c-1-6 4-9 9-8 4 1 6 1 8-2v-9c0-4 6-5 7-1l-1 8c1 8-3 14-11 15-7 1-11-1-12-3z M222 220c-1-6 4-9 9-8 4 1 6 1 8-2v-9c0-4 6-5 7-1l-1 8c1 8-3 14-11 15-7 1-11-1-12-3z M262 220c-1-6 4-9 9-8 4 1 6 1 8-2v-9c0-4 6-5 7-1l-1 8c1 8-3 14-11 15-7 1-11-1-12-3z" />
            <path class="beak" d="M174 208l7 2-7 2z M210 208l7 2-7 2z M246 208l7 2-7 2z M286 208l7 2-7 2z" />
        </svg>
    }
}
