package org.westphalia.cli;

import picocli.CommandLine.Option;

/// Whether the answer will be shared, so that nothing private may show in it.
final class ShareOption {
    @Option(
            names = "--share",
            description =
                    "Answer as if the case had no private claims, so that the answer can be shared.")
    boolean share;
}
