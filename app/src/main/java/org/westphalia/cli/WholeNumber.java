package org.westphalia.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a whole number from the command line.
final class WholeNumber implements ITypeConverter<Long> {
    @Override
    public Long convert(String written) {
        try {
            return Long.valueOf(written);
        } catch (NumberFormatException _) {
            boolean digits = written.matches("[+-]?[0-9]+");
            throw new TypeConversionException(
                    "'" + written + "' is " + (digits ? "too large a" : "not a") + " whole number");
        }
    }
}
