package org.westphalia.vocabulary;

import org.westphalia.vocabulary.Shape.Either;
import org.westphalia.vocabulary.Shape.ListOf;
import org.westphalia.vocabulary.Shape.MapOf;
import org.westphalia.vocabulary.Shape.Reference;

/// Terms and conditions on them.
public final class TermsWords {
    /// One option for each issue it names.
    public static final MapOf TERMS =
            MapOf.about(Kind.ISSUE, new Reference(Kind.OPTION)).atLeast(1);

    /// A condition on terms: options by issue.
    public static final MapOf CONDITION =
            MapOf.about(
                            Kind.ISSUE,
                            Either.of(
                                    new Reference(Kind.OPTION),
                                    new ListOf(new Reference(Kind.OPTION), 1)))
                    .atLeast(1);

    private TermsWords() {}
}
