package org.westphalia.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Which worlds are looked for.
enum LookedFor {
    DEAL,
    NO_DEAL;

    /// Reads it from the command line.
    static final class Reader implements ITypeConverter<LookedFor> {
        @Override
        public LookedFor convert(String written) {
            return switch (written) {
                case "deal" -> DEAL;
                case "no-deal" -> NO_DEAL;
                default ->
                        throw new TypeConversionException(
                                "'" + written + "' cannot be looked for; write deal or no-deal");
            };
        }
    }
}
