package org.westphalia.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.westphalia.model.Agreement;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Path;
import org.westphalia.model.RedLine;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;

/// Numbers hang on something: a price on a red line, points on a combination, rates and values after collapse on durability.
final class LooseNumbers implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            additions(subject, view, report);
            Set<String> told = new HashSet<>();
            for (Written written : view.things()) {
                String holder = written.holder().segments().getFirst();
                if (subject.layers().holders().isHolder(written.holder())) {
                    thing(view, written, report);
                }
                if (subject.source().durability().isEmpty()
                        && (hangsOnDurability(holder, written.leaf())
                                || written.setting() instanceof Setting.Line(RedLine line)
                                        && line.demand().asksLasting())) {
                    if (told.add(written.claim().orElse("") + " " + holder)) {
                        report.inAtKey(
                                view,
                                "durability.missing",
                                written.document(),
                                "path",
                                written.asWritten());
                    }
                }
                if (subject.source().durability().isPresent()
                        && subject.source().agreement() instanceof Agreement.All
                        && holder.equals("durability")
                        && written.leaf().startsWith("rate.unsigned.")
                        && !written.setting()
                                .equals(new Setting.Quantity(new Uncertain.Exact(1)))) {
                    report.inAtKey(
                            view,
                            "durability.all-sign",
                            written.document(),
                            "party",
                            written.name());
                }
            }
        }
    }

    /// What a claim adds to a number that has no scale of its own when nobody sets it.
    private static void additions(Subject subject, View view, Report report) {
        Holders holders = subject.layers().holders();
        for (Claim claim : view.claims()) {
            for (Change change : claim.changes()) {
                Path holder = holders.holder(change.path());
                String leaf = Holders.leaf(change.path(), holder);
                if (!(change instanceof Change.Add)
                        || !holders.isHolder(holder)
                        || !isNothingWhenUnset(leaf)) {
                    continue;
                }
                List<Path> spread = holders.spread(change.path());
                for (Path each : spread.isEmpty() ? List.of(holder) : spread) {
                    if (view.find(each, leaf).isEmpty()
                            && !subject.byLevers().contains(each, leaf)) {
                        report.inAtKey(
                                view,
                                "claim.adds-to-nothing",
                                subject.spots()
                                        .changed("claims/" + claim.id() + "/add", change.path()),
                                "claim",
                                claim.id(),
                                "path",
                                each.then(leaf));
                    }
                }
            }
        }
    }

    private static boolean isNothingWhenUnset(String leaf) {
        return leaf.equals("floor")
                || leaf.equals("ceiling")
                || leaf.equals("breaks")
                || leaf.equals("after-collapse.base")
                || (leaf.startsWith("red-lines.") && leaf.endsWith(".price"));
    }

    private static boolean hangsOnDurability(String holder, String leaf) {
        return holder.equals("durability")
                || (!holder.equals("levers")
                        && (leaf.startsWith("after-collapse") || leaf.equals("breaks")));
    }

    private static void thing(View view, Written written, Report report) {
        boolean price =
                written.leaf().startsWith("red-lines.") && written.leaf().endsWith(".price");
        boolean points = written.leaf().startsWith("combined.") && written.leaf().endsWith(".add");
        if (!price && !points) {
            return;
        }
        String thing = written.leaf().substring(0, written.leaf().lastIndexOf('.'));
        if (view.find(written.holder(), thing).isEmpty()) {
            report.inAtKey(
                    view,
                    price ? "red-line.no-demand" : "combined.no-condition",
                    written.document(),
                    "holder",
                    written.holder(),
                    "name",
                    thing.substring(thing.indexOf('.') + 1));
        }
    }
}
