package org.westphalia.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Terms, possibly partial, that somebody has put on the table.
///
/// @param answers how parties answered, by party id
public record Proposal(
        String id,
        Optional<String> title,
        Optional<String> by,
        Optional<String> date,
        List<Citation> because,
        Terms terms,
        Map<String, Answer> answers) {

    public Proposal {
        because = List.copyOf(because);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /// A recorded answer to a proposal.
    public enum Answer {
        SIGNED("signed"),
        REFUSED("refused"),
        YES_BUT("yes-but"),
        COUNTERED("countered");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        /// The word of the language for this answer.
        public String word() {
            return word;
        }

        /// Whether the answer amounts to a signature; every other answer does not.
        public boolean isSignature() {
            return this == SIGNED;
        }
    }
}
