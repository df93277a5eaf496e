//! The picture at the head of a fantasy tale: a castle, its moat, and the geese that come with it.

use leptos::prelude::*;

/// Draws it. The colours are the genre's, in the style sheet: by day, and by night.
#[component]
pub fn FantasyHead() -> impl IntoView {
    view! {
        <svg class="scene" viewBox="0 0 1008 240" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
            <path class="s1" d="M0 0h1008v240H0z" />
            <path class="s2" d="M0 74q250-44 500-14t508-8v188H0z" />
            <path class="s3" d="M0 122q260-36 520-10t488-14v142H0z" />
            <path class="star" d="M60 30h0M150 58h0M228 22h0M276 84h0M410 34h0M452 72h0M600 26h0M650 62h0M842 30h0M880 70h0M930 126h0M110 98h0" />
            <path class="ray" d="M834 96L844 96M830 115L845 121M819 131L826 138M803 142L809 157M784 146L784 156M765 142L759 157M749 131L742 138M738 115L723 121M734 96L724 96M738 77L723 71M749 61L742 54M765 50L759 35M784 46L784 36M803 50L809 35M819 61L826 54M830 77L845 71" />
            <path class="gold" d="M744 96a40 40 0 0180 0 40 40 0 01-80 0z" />
            <path class="cloud" d="M96 74a13 13 0 0112-20 20 20 0 0136-4 15 15 0 0124 12 10 10 0 012 12zM566 42a9 9 0 018-14 15 15 0 0127-2 11 11 0 0118 8 8 8 0 010 8z" />
            <path class="far" d="M0 172q130-66 300 0h400q160-80 308-18v86H0z" />
            <path class="near" d="M0 192q180-52 340 0h330q180-48 338-6v54H0z" />
            <path class="tree" d="M70 180l14-42 14 42zM112 184l11-34 11 34zM206 178l12-38 12 38zM858 178l12-40 12 40zM896 180l14-46 14 46zM764 184l10-32 10 32z" />
            <path class="flag" d="M504 22V6l20 6-20 6M326 42V26l20 6-20 6M682 42V26l20 6-20 6" />
            <path class="stone" d="M468 112V62h72v50z" />
            <path class="shade" d="M526 63.5V112h12V63.5z" />
            <path class="stone" d="M352 204V96h14v9h12v-9h12v9h12v-9h12v9h12v-9h12v9h12v-9h12v9h12v-9h12v9h12v-9h12v9h12v-9h12v9h12v-9h12v9h12v-9h12v9h12v-9h12v9h12v-9h12v9h12v-9h14V204zM300 204V84h52v120zM656 204V84h52v120z" />
            <path class="shade" d="M340 85.5V203h10.5V85.5zM696 85.5V203h10.5V85.5z" />
            <path class="roof" d="M456 64l48-42 48 42zM290 86l36-44 36 44zM646 86l36-44 36 44z" />
            <path class="dark" d="M364 122v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6M364 146v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6M364 170v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m80 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6m20 6v-6M326 122v-6M326 160v-6M682 122v-6M682 160v-6M490 82v-6m28 6v-6" />
            <path class="lit" d="M384 122v-6m20 6v-6m60 6v-6m80 6v-6m20 6v-6m60 6v-6M364 146v-6m60 6v-6m20 6v-6m80 6v-6m80 6v-6m40 6v-6M384 170v-6m60 6v-6m120 6v-6m20 6v-6m60 6v-6M326 122v-6M682 160v-6M518 82v-6" />
            <path class="gate" d="M482 200v-20a22 22 0 0144 0v20z" />
            <path class="bars" d="M493 164v36M504 160v40M515 164v36M483 176h42M483 188h42" />
            <path class="moat" d="M0 204q60-10 130-4t150 0 150 0 150 0 150 0 150 0 128 0v40H0z" />
            <path class="wave" d="M60 210h34M190 213h26M380 209h30M596 212h34M740 209h28M880 213h34" />
            <path class="bridge" d="M482 199h44l12 22h-68z" />
            <path class="grass" d="M0 224q250-14 504-5t504 3v18H0z" />
            <path class="bill" d="M249 200l9 4-9 1zm-20 29v5h4m4-5v5h4M309 203l9 4-9 1zm-20 29v5h4m4-5v5h4M365 200l9 4-9 1zm-20 29v5h4m4-5v5h4M425 202l9 4-9 1zm-20 29v5h4m4-5v5h4M643 202l9 4-9 1zm-20 29v5h4m4-5v5h4" />
            <path class="goose" d="M216 216c7 3 14-1 19-1c4-1 3-8 3-12a5 5 0 0111-1c-3 5-3 11-3 15c0 10-8 12-15 12c-8 0-13-6-15-13zM276 219c7 3 14-1 19-1c4-1 3-8 3-12a5 5 0 0111-1c-3 5-3 11-3 15c0 10-8 12-15 12c-8 0-13-6-15-13zM332 216c7 3 14-1 19-1c4-1 3-8 3-12a5 5 0 0111-1c-3 5-3 11-3 15c0 10-8 12-15 12c-8 0-13-6-15-13zM392 218c7 3 14-1 19-1c4-1 3-8 3-12a5 5 0 0111-1c-3 5-3 11-3 15c0 10-8 12-15 12c-8 0-13-6-15-13zM610 218c7 3 14-1 19-1c4-1 3-8 3-12a5 5 0 0111-1c-3 5-3 11-3 15c0 10-8 12-15 12c-8 0-13-6-15-13z" />
            <path class="cheese" d="M332 216l4-12 15 2 1 10zm6-3h0m7-3h0" />
        </svg>
    }
}
