package org.westphalia.check;

import java.util.HashSet;
import java.util.Set;
import org.westphalia.model.Agreement;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;

/// Numbers hang on something: a price on a red line, points on a combination, rates and values after collapse on durability.
final class LooseNumbers implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            Set<String> told = new HashSet<>();
            for (Written written : view.things()) {
                String holder = written.holder().segments().getFirst();
                if (subject.layers().holders().isHolder(written.holder())) {
                    thing(view, written, report);
                }
                if (subject.source().durability().isEmpty()
                        && hangsOnDurability(holder, written.leaf())) {
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
