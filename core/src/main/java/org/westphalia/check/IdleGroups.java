package org.westphalia.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.westphalia.model.Consent;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;

/// Every group under a quorum can make a difference: with some of the others (all vetoes among them) it reaches the quorum, and
/// without it they do not. A group of which the arithmetic of shares makes this impossible is named; a party whose shares some
/// lever moves is left alone.
///
/// Exact over all shares that the ranges allow. With shares `s` of the willing, `o` of the unwilling and `g` of the group, and
/// quorum `q`, the group decides iff `s (1 - q) - q o` lies in `[-(1 - q) g, q g)`, and both sides range over intervals. All
/// `2^n` coalitions of up to [#MOST_GROUPS] groups are tried.
final class IdleGroups implements Check {
    private static final int MOST_GROUPS = 16;

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            for (Party party : subject.source().decidingParties()) {
                Optional<Consent> consent = Consents.consent(view, party);
                if (party.groups().isEmpty() || consent.isEmpty() || moved(subject, view, party)) {
                    continue;
                }
                switch (consent.get()) {
                    case Consent.Alone(), Consent.OneCamp() -> {}
                    case Consent.Blend() -> blend(view, party, report);
                    case Consent.Quorum(double share) -> quorum(view, party, share, report);
                }
            }
        }
    }

    private static boolean moved(Subject subject, View view, Party party) {
        return Holders.of(party).stream()
                .anyMatch(group -> GroupShares.isMoved(subject, view, group));
    }

    private static void blend(View view, Party party, Report report) {
        List<Interval> shares = shares(view, party);
        boolean some = shares.stream().anyMatch(share -> share.high() > 0);
        for (int i = 0; i < shares.size(); i++) {
            Path holder = Path.of(party.id()).then(party.groups().get(i).id());
            if (some && shares.get(i).high() <= 0 && !view.isTrue(holder, "veto")) {
                report.inAtKey(
                        view,
                        "group.no-weight",
                        document(party, i),
                        "group",
                        holder,
                        "party",
                        party.id());
            }
        }
    }

    private static void quorum(View view, Party party, double quorum, Report report) {
        List<Interval> shares = shares(view, party);
        if (shares.size() > MOST_GROUPS) {
            report.inAtKey(
                    view,
                    "limit.groups",
                    "parties/" + party.id() + "/groups",
                    "party",
                    party.id(),
                    "limit",
                    MOST_GROUPS);
            return;
        }
        int vetoes = 0;
        for (int i = 0; i < shares.size(); i++) {
            Path holder = Path.of(party.id()).then(party.groups().get(i).id());
            if (view.isTrue(holder, "veto") || view.isTrue(holder, "leader")) {
                vetoes |= 1 << i;
            }
        }
        for (int i = 0; i < shares.size(); i++) {
            if ((vetoes & 1 << i) == 0 && !canDecide(shares, i, vetoes, quorum)) {
                report.inAtKey(
                        view,
                        "group.never-decides",
                        document(party, i),
                        "group",
                        Path.of(party.id()).then(party.groups().get(i).id()),
                        "party",
                        party.id(),
                        "quorum",
                        quorum);
            }
        }
    }

    private static boolean canDecide(List<Interval> shares, int group, int vetoes, double quorum) {
        double most = Math.max(0, shares.get(group).high());
        for (int willing = 0; willing < 1 << shares.size(); willing++) {
            if ((willing & 1 << group) != 0 || (willing & vetoes) != vetoes) {
                continue;
            }
            double least = 0;
            double greatest = 0;
            for (int i = 0; i < shares.size(); i++) {
                boolean in = (willing & 1 << i) != 0;
                double factor = in ? 1 - quorum : -quorum;
                if (i != group) {
                    double low = factor * Math.max(0, shares.get(i).low());
                    double high = factor * Math.max(0, shares.get(i).high());
                    least += Math.min(low, high);
                    greatest += Math.max(low, high);
                }
            }
            // Sums closer than this are the same number written in tenths: an exact tie reaches the
            // quorum.
            double slack = 1e-9 * (1 + Math.abs(least) + Math.abs(greatest));
            if (most > 0
                    && least < quorum * most - slack
                    && greatest >= -(1 - quorum) * most - slack) {
                return true;
            }
        }
        return false;
    }

    private static List<Interval> shares(View view, Party party) {
        List<Interval> shares = new ArrayList<>();
        for (Path group : Holders.of(party)) {
            shares.add(GroupShares.written(view, group).orElse(NumberKind.SHARE.scale()));
        }
        return shares;
    }

    private static String document(Party party, int group) {
        return "parties/" + party.id() + "/groups/" + party.groups().get(group).id();
    }
}
