package org.westphalia.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A limit of time as people write it: `500ms`, `60s`, `2m`.
///
/// @param limit how long a search may take
record Within(Duration limit) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6})(ms|s|m|h)");

    /// A signal that turns on when the limit has passed, counted from now.
    BooleanSupplier signal() {
        long end = System.nanoTime() + limit.toNanos();
        return () -> System.nanoTime() - end > 0;
    }

    /// Reads a limit from the command line.
    static final class Reader implements ITypeConverter<Within> {
        @Override
        public Within convert(String written) {
            Matcher matcher = WRITTEN.matcher(written.toLowerCase(Locale.ROOT));
            if (!matcher.matches()) {
                throw new TypeConversionException(
                        "'" + written + "' is no limit of time; write 500ms, 60s or 2m");
            }
            long number = Long.parseLong(matcher.group(1));
            return new Within(
                    switch (matcher.group(2)) {
                        case "ms" -> Duration.ofMillis(number);
                        case "s" -> Duration.ofSeconds(number);
                        case "m" -> Duration.ofMinutes(number);
                        default -> Duration.ofHours(number);
                    });
        }
    }
}
