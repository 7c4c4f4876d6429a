package org.westphalia.check;

import java.util.List;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Places;
import org.westphalia.model.Case;

/// Everything that can be wrong with a case as a whole: the list of all checks.
public final class CaseCheck {
    private static final List<Check> CHECKS = List.of(
            new SameNumberTwice(),
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
            new LooseNumbers(),
            new Scales(),
            new Citations());

    private CaseCheck() {}

    /// Checks a case.
    ///
    /// @param places where its things stand, as the reader found them
    /// @return what was found, by file, line, column and code
    public static List<Finding> check(Case source, Places places) {
        Subject subject = Subject.of(source, places);
        Report report = new Report(places, subject.views().size());
        CHECKS.forEach(check -> check.check(subject, report));
        return report.findings();
    }
}
