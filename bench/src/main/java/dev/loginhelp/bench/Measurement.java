package dev.loginhelp.bench;

/** Something that is measured, from nothing to its chapter of the page. */
interface Measurement {
    Chapter measure(Ground ground);
}
