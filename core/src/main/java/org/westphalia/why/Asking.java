package org.westphalia.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.assess.Brief;
import org.westphalia.assess.Settings;
import org.westphalia.model.Case;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.world.Model;
import org.westphalia.world.NoWorldException;
import org.westphalia.world.WhatIf;

/// One reading of a case, asked again and again with one thing otherwise.
///
/// @param whatIf departures under which everything is asked
record Asking(Case source, Optional<Reading> reading, WhatIf whatIf, Settings settings) {

    Model model() {
        return model(whatIf);
    }

    Model model(WhatIf departures) {
        return Model.resolve(source, reading.map(Reading::id), departures);
    }

    Brief now() {
        return Brief.of(model(), settings);
    }

    /// The departures with some things set as well.
    WhatIf with(Map<Path, Setting> set) {
        Map<Path, Setting> all = new LinkedHashMap<>(whatIf.set());
        all.putAll(set);
        return whatIf.withSet(all);
    }

    WhatIf with(Path path, double value) {
        return with(Map.of(path, new Setting.Quantity(new Uncertain.Exact(value))));
    }

    WhatIf withLever(String lever, boolean pulled) {
        return whatIf.withLevers(
                changed(whatIf.pull(), lever, pulled), changed(whatIf.drop(), lever, !pulled));
    }

    WhatIf holding(String claim) {
        List<String> hold = new ArrayList<>(whatIf.hold());
        hold.add(claim);
        return whatIf.withClaims(hold, changed(whatIf.without(), claim, false));
    }

    WhatIf without(String claim) {
        List<String> hold = new ArrayList<>(whatIf.hold());
        hold.remove(claim);
        return whatIf.withClaims(hold, changed(whatIf.without(), claim, true));
    }

    private static Set<String> changed(Set<String> names, String name, boolean in) {
        Set<String> more = new LinkedHashSet<>(names);
        if (in) {
            more.add(name);
        } else {
            more.remove(name);
        }
        return more;
    }

    /// The verdict under other departures, or why it cannot be asked.
    Explanation.Trial trial(String what, List<String> departure, WhatIf departures) {
        try {
            return new Explanation.Trial(
                    what, departure, Optional.of(Brief.of(model(departures), settings)), "");
        } catch (NoWorldException | IllegalArgumentException impossible) {
            return new Explanation.Trial(
                    what, departure, Optional.empty(), String.valueOf(impossible.getMessage()));
        }
    }
}
