package org.westphalia.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.westphalia.model.Agreement;
import org.westphalia.model.Party;
import org.westphalia.model.Path;

/// Numbers hang on something: a price on a red line, points on a combination, rates and values after collapse on durability.
final class LooseNumbers implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            Set<String> told = new HashSet<>();
            for (View.Written written : view.settings().values()) {
                List<String> segments = written.path().segments();
                thing(view, written, segments, report);
                if (subject.source().durability().isEmpty() && hangsOnDurability(segments)) {
                    String setter = written.claim().orElse("");
                    if (told.add(setter + " " + segments.getFirst())) {
                        report.inAtKey(view, "durability.missing", written.document(), "path", written.path());
                    }
                }
                if (subject.source().durability().isPresent()
                        && subject.source().agreement() instanceof Agreement.All
                        && written.path().startsWith(Path.of("durability.rate.unsigned"))) {
                    report.inAtKey(view, "durability.all-sign", written.document(), "party", segments.getLast());
                }
            }
        }
    }

    private static boolean hangsOnDurability(List<String> segments) {
        return segments.getFirst().equals("durability")
                || !segments.getFirst().equals("levers")
                        && (segments.contains("after-collapse") || segments.getLast().equals("breaks"));
    }

    private static void thing(View view, View.Written written, List<String> segments, Report report) {
        if (segments.getFirst().equals("levers")) {
            return;
        }
        for (String branch : List.of("red-lines", "combined")) {
            int at = segments.indexOf(branch);
            String number = branch.equals("combined") ? "add" : "price";
            if (at > 0 && at + 3 == segments.size() && segments.getLast().equals(number)) {
                Path holder = new Path(segments.subList(0, at));
                String name = segments.get(at + 1);
                boolean spread = view.source().findParty(holder.toString()).map(Party::groups).filter(g -> !g.isEmpty()).isPresent();
                if (!spread && view.find(holder, branch + "." + name).isEmpty()) {
                    report.inAtKey(
                            view,
                            branch.equals("combined") ? "combined.no-condition" : "red-line.no-demand",
                            written.document(),
                            "holder",
                            holder,
                            "name",
                            name);
                }
            }
        }
    }
}
