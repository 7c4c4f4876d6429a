package org.westphalia.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Messages;
import org.westphalia.finding.Places;
import org.westphalia.model.Case;

/// Everything that can be wrong with a case as a whole: the list of all checks.
public final class CaseCheck {
    private static final List<Check> CHECKS =
            List.of(
                    new SameNumberTwice(),
                    new Questions(),
                    new ReadingLists(),
                    new ReadingCircles(),
                    new UnheldClaims(),
                    new Likeness(),
                    new Agreements(),
                    new Consents(),
                    new GroupShares(),
                    new IdleGroups(),
                    new RuleClashes(),
                    new RedLineClashes(),
                    new TabledTerms(),
                    new LeverLinks(),
                    new LeverEffects(),
                    new EffectsOfClaims(),
                    new Weights(),
                    new UnknownNumbers(),
                    new Comparisons(),
                    new Preferences(),
                    new RelativeNumbers(),
                    new Contests(),
                    new Baselines(),
                    new BadFaith(),
                    new MoneyIssues(),
                    new Forbidden(),
                    new LooseNumbers(),
                    new Scales(),
                    new Citations());

    /// What is told about something missing, which may only be missing because the reader could not read it.
    private static final Set<String> ABSENCES =
            Set.of(
                    "agreement.nobody-decides",
                    "agreement.one-decides",
                    "claim.adds-to-nothing",
                    "claim.no-readings",
                    "claim.no-such-effect",
                    "claim.unheld",
                    "combined.no-condition",
                    "contest.no-odds",
                    "contest.odds-without",
                    "contest.unused",
                    "consent.missing",
                    "durability.breaks-unknown",
                    "durability.missing",
                    "group.share-missing",
                    "issue.does-not-matter",
                    "lever.does-nothing",
                    "lever.never-counts",
                    "number.unknown",
                    "party.nothing-to-gain",
                    "reading.dropped-in-vain",
                    "red-line.no-demand",
                    "relative.unset");

    private CaseCheck() {}

    /// Checks what could be read of a faulty case: as [#check(Case, Places)], but nothing is said to be missing, since it may
    /// have been written wrongly.
    ///
    /// @param faulty whether the reader found errors
    public static List<Finding> check(Case source, Places places, boolean faulty) {
        return check(source, places).stream()
                .filter(finding -> !faulty || !ABSENCES.contains(finding.code()))
                .toList();
    }

    /// Checks a case.
    ///
    /// @param places where its things stand, as the reader found them
    /// @return what was found, by file, line, column and code
    public static List<Finding> check(Case source, Places places) {
        Optional<String> size = TooLarge.reason(source);
        if (size.isPresent()) {
            return List.of(
                    Messages.finding("limit.size", places.key("case"), "reason", size.get()));
        }
        Subject subject = Subject.of(source, places);
        Report report = new Report(places, subject.views().stream().map(View::name).toList());
        CHECKS.forEach(check -> check.check(subject, report));
        return report.findings();
    }
}
