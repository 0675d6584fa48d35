package dev.ohosbackup.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages the kit speaks. */
enum Language {
    EN(Locale.ENGLISH),
    ZH(Locale.SIMPLIFIED_CHINESE);

    static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /**
     * The language to speak: that of {@code --lang}, wherever it stands, else the machine's.
     *
     * <p>Read by hand and before anything else, because the help and the complaints about the other words speak it too.
     */
    static Locale of(String[] args, Locale machine) {
        List<String> words = List.of(args);
        for (int i = 0; i < words.size(); i++) {
            Optional<String> value = valueAt(words, i);
            if (value.isPresent()) {
                return named(value.get()).orElse(machine);
            }
        }
        return machine;
    }

    private static Optional<String> valueAt(List<String> words, int i) {
        String word = words.get(i);
        if (word.startsWith(OPTION + "=")) {
            return Optional.of(word.substring(OPTION.length() + 1));
        }
        return word.equals(OPTION) && i + 1 < words.size() ? Optional.of(words.get(i + 1)) : Optional.empty();
    }

    private static Optional<Locale> named(String name) {
        return Stream.of(values())
                .filter(language -> language.name().equalsIgnoreCase(name))
                .map(language -> language.locale)
                .findFirst();
    }
}
