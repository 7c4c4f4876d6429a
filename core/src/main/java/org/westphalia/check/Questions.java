package org.westphalia.check;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.westphalia.model.Claim;

/// Claims are rivals only when they write the same question in the same words; questions that differ in capitals, spaces and
/// punctuation alone were meant to be the same.
final class Questions implements Check {

    @Override
    public void check(Subject subject, Report report) {
        Map<String, Claim> first = new LinkedHashMap<>();
        for (Claim claim : subject.source().claims()) {
            Optional<String> question = claim.question();
            if (question.isEmpty()) {
                continue;
            }
            Claim before = first.putIfAbsent(letters(question.get()), claim);
            if (before != null && !before.question().equals(question)) {
                report.add(
                        "claim.nearly-rivals",
                        "claims/" + claim.id() + "/question",
                        "claim",
                        claim.id(),
                        "other",
                        before.id(),
                        "question",
                        before.question().orElse(""));
            }
        }
    }

    private static String letters(String question) {
        StringBuilder letters = new StringBuilder();
        question.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
