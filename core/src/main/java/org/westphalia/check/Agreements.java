package org.westphalia.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.westphalia.model.Agreement;
import org.westphalia.model.Party;

/// The agreement can be reached by the parties that sign, and every part of it plays a part.
final class Agreements implements Check {

    @Override
    public void check(Subject subject, Report report) {
        List<String> deciding = subject.source().decidingParties().stream().map(Party::id).toList();
        if (deciding.isEmpty()) {
            report.addAtKey("agreement.nobody-decides", "parties");
            return;
        }
        if (deciding.size() == 1) {
            report.addAtKey(
                    "agreement.one-decides",
                    "parties/" + deciding.getFirst(),
                    "party",
                    deciding.getFirst());
        }
        switch (subject.source().agreement()) {
            case Agreement.All() -> {}
            case Agreement.Quorum quorum -> quorum(quorum, deciding, report);
            case Agreement.AnyOf(List<Set<String>> coalitions) -> coalitions(coalitions, report);
        }
        for (String party : deciding) {
            if (!isEverNeeded(party, subject.source().agreement())) {
                report.addAtKey("agreement.never-needed", "parties/" + party, "party", party);
            }
        }
    }

    private static void quorum(Agreement.Quorum quorum, List<String> deciding, Report report) {
        if (quorum.count() > deciding.size()) {
            report.add(
                    "agreement.quorum-too-large",
                    "agreement/quorum",
                    "quorum",
                    quorum.count(),
                    "deciding",
                    Words.count(deciding.size(), "deciding party").replace("partys", "parties"));
        }
    }

    private static void coalitions(List<Set<String>> coalitions, Report report) {
        for (int i = 0; i < coalitions.size(); i++) {
            String document = "agreement/any/" + i;
            Set<String> coalition = coalitions.get(i);
            for (int j = 0; j < coalitions.size(); j++) {
                boolean larger = i != j && coalition.containsAll(coalitions.get(j));
                if (larger
                        && (coalition.size() > coalitions.get(j).size() || j < i)
                        && !coalitions.get(j).isEmpty()) {
                    report.add(
                            "agreement.needless-coalition",
                            document,
                            "coalition",
                            members(coalition),
                            "smaller",
                            members(coalitions.get(j)));
                    break;
                }
            }
        }
    }

    /// Whether some agreement is reached with a party and not without it.
    private static boolean isEverNeeded(String party, Agreement agreement) {
        return switch (agreement) {
            case Agreement.All() -> true;
            case Agreement.Quorum(int count, Set<String> vetoes) ->
                    vetoes.contains(party) || count > vetoes.size();
            case Agreement.AnyOf(List<Set<String>> coalitions) ->
                    coalitions.stream()
                            .filter(coalition -> coalition.contains(party))
                            .anyMatch(coalition ->
                                    coalitions.stream()
                                            .noneMatch(smaller ->
                                                    !smaller.contains(party)
                                                            && coalition.containsAll(smaller)));
        };
    }

    private static String members(Set<String> coalition) {
        return coalition.stream().sorted().collect(Collectors.joining(", ", "[", "]"));
    }
}
