package org.westphalia.cli;

/// Tells an answer in the format that was asked for.
final class Voice {
    private final Surroundings surroundings;
    private final OutputOptions output;

    Voice(Surroundings surroundings, OutputOptions output) {
        this.surroundings = surroundings;
        this.output = output;
    }

    boolean isJson() {
        return output.isJson();
    }

    /// An empty page for an answer or a message.
    Page page() {
        return output.page(surroundings);
    }

    /// The answer itself.
    void answer(Object text) {
        surroundings.out().print(text);
        surroundings.out().flush();
    }

    /// What is not part of the answer.
    void aside(Object text) {
        surroundings.err().print(text);
        surroundings.err().flush();
    }
}
