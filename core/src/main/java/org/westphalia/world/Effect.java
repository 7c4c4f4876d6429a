package org.westphalia.world;

import java.util.List;
import org.westphalia.model.Change;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;

/// One change of a number by a lever.
///
/// @param path the number (expanded to groups)
/// @param change as written
/// @param body path of the lever's body, such as `levers.aid-stop.add`; followed by the written path it names the amount
/// @param believed the levers whose beliefs multiply
record Effect(
        String lever,
        Lever.When when,
        Path path,
        Change change,
        Path body,
        List<String> believed) {}
