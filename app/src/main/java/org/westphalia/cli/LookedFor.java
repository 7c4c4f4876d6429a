package org.westphalia.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads whether worlds with a deal are looked for, or those without.
final class LookedFor implements ITypeConverter<Boolean> {
    @Override
    public Boolean convert(String written) {
        return switch (written) {
            case "deal" -> true;
            case "no-deal" -> false;
            default ->
                    throw new TypeConversionException(
                            "'" + written + "' cannot be looked for; write deal or no-deal");
        };
    }
}
