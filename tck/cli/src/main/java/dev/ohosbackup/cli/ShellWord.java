package dev.ohosbackup.cli;

/** Words for a command line that a person will paste into a shell. */
final class ShellWord {
    private ShellWord() {}

    /** The same word, quoted where a shell would read more into it than is meant. */
    static String of(String word) {
        return word.matches("[\\p{L}\\p{N}_./:@%+=,\\\\-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
