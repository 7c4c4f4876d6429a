package org.westphalia.model;

/// What an agreement may not contain together, whoever would sign it.
public sealed interface Rule {
    /// Kebab-case name, unique among the rules of a case.
    String id();

    /// Whether complete terms break this rule.
    boolean brokenBy(Terms terms);

    /// Terms that match the condition are not an agreement.
    record Never(String id, Condition condition) implements Rule {
        @Override
        public boolean brokenBy(Terms terms) {
            return condition.matches(terms);
        }
    }

    /// Terms that match the first condition must match the second.
    record IfThen(String id, Condition premise, Condition conclusion) implements Rule {
        @Override
        public boolean brokenBy(Terms terms) {
            return premise.matches(terms) && !conclusion.matches(terms);
        }
    }
}
