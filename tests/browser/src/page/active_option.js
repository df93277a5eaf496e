// The name of the option that a screen reader takes for the chosen one; empty if it is not marked as such.
const field = document.querySelector("[role=combobox]:focus");
const option = document.getElementById(field?.getAttribute("aria-activedescendant"));
return option?.getAttribute("aria-selected") === "true" ? option.textContent : "";
