package dev.loginhelp.tests.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/**
 * What kind of browser a person has.
 *
 * @param locale the language the browser asks for
 * @param dark whether the person prefers dark pages
 * @param width in CSS pixels
 * @param javaScript whether scripts run
 */
public record BrowserProfile(String locale, boolean dark, int width, boolean javaScript) {
    private static final int DESKTOP = 1280;
    private static final int PHONE = 375;
    private static final int HEIGHT = 900;

    /** English, light, wide, with JavaScript. */
    public static final BrowserProfile DEFAULT = new BrowserProfile("en", false, DESKTOP, true);

    public BrowserProfile in(String otherLocale) {
        return new BrowserProfile(otherLocale, dark, width, javaScript);
    }

    public BrowserProfile inTheDark() {
        return new BrowserProfile(locale, true, width, javaScript);
    }

    public BrowserProfile onPhone() {
        return new BrowserProfile(locale, dark, PHONE, javaScript);
    }

    public BrowserProfile withoutJavaScript() {
        return new BrowserProfile(locale, dark, width, false);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(locale)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(width, HEIGHT)
                .setJavaScriptEnabled(javaScript);
    }
}
