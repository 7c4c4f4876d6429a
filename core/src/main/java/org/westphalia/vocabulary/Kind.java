package org.westphalia.vocabulary;

import java.util.Set;
import java.util.TreeSet;

/// What an id can be the name of.
public enum Kind {
    ISSUE("issue", "base", "unsigned", "lasts"),
    OPTION("option"),
    RULE("rule"),
    /// Anybody in the case, at the table or beside it.
    PARTY("party", "levers", "durability", "contests", "quantities", "trends", "events"),
    /// A party whose signature is asked for.
    DECIDING_PARTY("deciding party"),
    GROUP("group"),
    /// What the parties may have instead of a deal: a war, a strike, a court case.
    CONTEST("contest"),
    PROPOSAL("proposal", "no-deal"),
    NAMED_TERMS("named terms", "no-deal"),
    /// A proposal or named terms.
    TERMS("proposal or named terms"),
    LEVER("lever"),
    CLAIM("claim"),
    READING("reading"),
    SOURCE("source"),
    RED_LINE("red line"),
    COMBINATION("combination");

    private final String word;
    private final Set<String> reserved;

    Kind(String word, String... reserved) {
        this.word = word;
        this.reserved = Set.of(reserved);
    }

    /// How the guide and the findings call it.
    public String word() {
        return word;
    }

    /// The word after "a", "an" or nothing.
    public String withArticle() {
        return this == NAMED_TERMS || this == TERMS
                ? word
                : ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }

    /// The word for several.
    public String plural() {
        return switch (this) {
            case PARTY, DECIDING_PARTY -> word.replace("party", "parties");
            case NAMED_TERMS, TERMS -> word;
            default -> word + "s";
        };
    }

    /// Names that such a thing cannot have, because they are keywords where its name stands.
    public Set<String> reserved() {
        Set<String> all = new TreeSet<>(reserved);
        if (this == GROUP) {
            PartyWords.PARTY.keys().forEach(key -> all.add(key.name()));
            PartyWords.GROUP.keys().forEach(key -> all.add(key.name()));
        }
        return all;
    }
}
