package org.westphalia.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.westphalia.finding.Finding;

/// What every machine-readable answer says about itself before it answers.
///
/// @param name which answer it is: `check`, `assess`, `deals`, `terms`, `verify`, `evidence`, `fingerprint`, `words`, `new`, `fmt`; `refused` when there is none
/// @param caseId id of the case; empty where the answer is about none
/// @param reading the reading that was asked; empty where all are shown
/// @param as the actor through whose eyes the case is seen
/// @param world `middle` or the number of a drawn world; empty where the answer is not about a single one
/// @param seed of the draws; empty where nothing was drawn
/// @param departures departures from the reading
/// @param repeatable false when a time limit cut the search short, so that another run may answer differently
/// @param findings what the author should mend or know
public record Envelope(
        String name,
        String caseId,
        Optional<String> reading,
        Optional<String> as,
        Optional<String> world,
        OptionalLong seed,
        Departures departures,
        boolean repeatable,
        List<Finding> findings) {

    /// Version of all shapes; raised when a property changes its meaning or disappears.
    public static final int VERSION = 1;

    public Envelope {
        findings = List.copyOf(findings);
    }

    /// An answer that sees the case through nobody's eyes.
    public Envelope(
            String name,
            String caseId,
            Optional<String> reading,
            Optional<String> world,
            OptionalLong seed,
            Departures departures,
            boolean repeatable,
            List<Finding> findings) {
        this(
                name,
                caseId,
                reading,
                Optional.empty(),
                world,
                seed,
                departures,
                repeatable,
                findings);
    }

    /// The whole document: this envelope, then the answer.
    public String around(Consumer<Json> answer) {
        return Json.object(json -> {
            write(json);
            answer.accept(json);
        });
    }

    /// The document of a command that could not be answered: the findings that say why.
    public static String refused(String caseName, List<Finding> findings) {
        return new Envelope(
                        "refused",
                        caseName,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        Departures.none(),
                        true,
                        findings)
                .around(json -> {});
    }

    private void write(Json json) {
        json.put(
                "schema",
                schema -> schema.put("name", "westphalia." + name).put("version", VERSION));
        json.put("case", caseId);
        reading.ifPresentOrElse(id -> json.put("reading", id), () -> json.putNull("reading"));
        as.ifPresent(actor -> json.put("as", actor));
        world.ifPresentOrElse(
                which -> {
                    if (which.equals("middle")) {
                        json.put("world", which);
                    } else {
                        json.put("world", Long.parseLong(which));
                    }
                },
                () -> json.putNull("world"));
        if (seed.isPresent()) {
            json.put("seed", seed.getAsLong());
        } else {
            json.putNull("seed");
        }
        json.put("what-if", departures::write);
        json.put("repeatable", repeatable);
        json.putEach("findings", findings, finding -> FindingJson.write(json, finding));
    }
}
