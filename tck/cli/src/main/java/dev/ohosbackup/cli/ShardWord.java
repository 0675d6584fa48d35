package dev.ohosbackup.cli;

import dev.ohosbackup.suite.results.Shard;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A shard as people write it: {@code 2/4}.
 *
 * @param shard what it means
 */
record ShardWord(Shard shard) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

    /** Reads it, for picocli, which tells of a value that is none. */
    static final class Converter implements ITypeConverter<ShardWord> {
        @Override
        public ShardWord convert(String word) {
            Matcher parts = FORM.matcher(word);
            if (!parts.matches()) {
                throw new TypeConversionException(word);
            }
            try {
                return new ShardWord(new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
            } catch (IllegalArgumentException impossible) {
                throw new TypeConversionException(word);
            }
        }
    }
}
