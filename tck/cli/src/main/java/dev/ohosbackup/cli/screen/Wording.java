package dev.ohosbackup.cli.screen;

import dev.ohosbackup.suite.catalogue.Words;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The kit's messages in one language: English, or Chinese for whoever speaks it. */
public final class Wording {
    /** Where the messages lie on the class path. */
    public static final String BUNDLE = "dev.ohosbackup.cli.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Wording(Locale locale) {
        this.locale = locale;
        // Without the fallback to the machine's own language, or --lang en would speak Chinese on a Chinese machine.
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The wording for a locale: Chinese for any Chinese, English for all else. */
    public static Wording in(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return new Wording(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    /** The language it speaks. */
    public Locale locale() {
        return locale;
    }

    /** The messages themselves. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** One message, with its placeholders filled in; numbers are written without separators. */
    public String text(String key, Object... details) {
        Object[] words = Arrays.stream(details).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(words);
    }

    /** A text of the catalogue in this language. */
    public String text(Words words) {
        return locale.equals(Locale.ENGLISH) ? words.en() : words.zh();
    }
}
