package org.westphalia.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.finding.Finding;

/// Which groups can never make a difference, against counting every coalition in whole twentieths.
class IdleGroupsTest {
    @TempDir Path folder;

    @Test
    void aGroupIsNamedExactlyWhenNoCoalitionNeedsIt() {
        int named = 0;
        for (long seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            int groups = 2 + random.nextInt(4);
            List<Integer> shares = new ArrayList<>();
            List<Boolean> vetoes = new ArrayList<>();
            for (int g = 0; g < groups; g++) {
                shares.add(random.nextInt(12));
                vetoes.add(random.nextInt(4) == 0);
            }
            if (shares.stream().mapToInt(Integer::intValue).sum() == 0) {
                continue;
            }
            int quorum = 1 + random.nextInt(20);
            TreeSet<String> expected = new TreeSet<>();
            for (int g = 0; g < groups; g++) {
                if (!vetoes.get(g) && !decides(g, shares, vetoes, quorum)) {
                    expected.add("upland.g" + g);
                }
            }
            TreeSet<String> told = new TreeSet<>();
            for (Finding finding : Checking.findings(text(shares, vetoes, quorum), folder)) {
                if (finding.code().equals("group.never-decides")) {
                    told.add(finding.message().split("'", 3)[1]);
                }
            }
            assertThat(told).as("seed " + seed).isEqualTo(expected);
            named += told.size();
        }
        assertThat(named).isPositive();
    }

    @Test
    void withRangesAGroupIsNamedOnlyWhenNoSharesLetItDecide() {
        assertThat(never("0.5..0.8", "0.2..0.4")).isEmpty();
        assertThat(never("0.7..0.8", "0.2..0.4")).containsExactly("group.never-decides");
    }

    private List<String> never(String cabinet, String farmers) {
        return Checking.findings(
                        """
                        case: River
                        issues: {dam: {options: {low: Low, high: High}}}
                        parties:
                          upland:
                            decides: true
                            signs-when: {quorum: 0.6}
                            groups: {cabinet: {share: %s}, farmers: {share: %s}}
                        """
                                .formatted(cabinet, farmers),
                        folder)
                .stream()
                .map(Finding::code)
                .filter("group.never-decides"::equals)
                .toList();
    }

    private static boolean decides(
            int group, List<Integer> shares, List<Boolean> vetoes, int quorum) {
        int total = shares.stream().mapToInt(Integer::intValue).sum();
        for (int willing = 0; willing < 1 << shares.size(); willing++) {
            int held = 0;
            boolean allowed = (willing & 1 << group) == 0;
            for (int g = 0; g < shares.size(); g++) {
                boolean in = (willing & 1 << g) != 0;
                held += in ? shares.get(g) : 0;
                allowed &= in || !vetoes.get(g);
            }
            boolean without = 20 * held >= quorum * total;
            boolean with = 20 * (held + shares.get(group)) >= quorum * total;
            if (allowed && with && !without) {
                return true;
            }
        }
        return false;
    }

    private static String text(List<Integer> shares, List<Boolean> vetoes, int quorum) {
        StringBuilder groups = new StringBuilder();
        for (int g = 0; g < shares.size(); g++) {
            groups.append(
                    "      g%d: {share: %s, veto: %s}%n"
                            .formatted(g, shares.get(g), vetoes.get(g)));
        }
        return """
        case: River
        issues: {dam: {options: {low: Low, high: High}}}
        parties:
          upland:
            decides: true
            signs-when: {quorum: %s}
            groups:
        """
                        .formatted(quorum / 20.0)
                + groups;
    }
}
