package org.westphalia.answer;

import org.westphalia.model.Path;
import org.westphalia.world.WhatIf;

/// The departures from a reading under which an answer was given.
final class WhatIfJson {
    private WhatIfJson() {}

    static void write(Json json, WhatIf whatIf) {
        json.put("pull", whatIf.pull());
        json.put("drop", whatIf.drop());
        json.put("hold", whatIf.hold());
        json.put("without", whatIf.without());
        json.put("set", whatIf.set().keySet().stream().map(Path::toString).toList());
    }
}
