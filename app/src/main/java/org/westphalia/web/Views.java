package org.westphalia.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.answer.CommandForm;
import org.westphalia.answer.Desk;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.view.Answer;

/// What stands at which address of the workbench.
final class Views {
    /// Of a report that is shown: no script, and the styles that it brings.
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-same-origin";

    private final Desk desk;
    private final Optional<String> sources;
    private final String work;
    private final Pages pages;
    private final Fragments fragments;
    private final Jobs jobs;
    private final Edits edits;

    /// @param sources the folder with the texts of the sources, if it is not that of the case
    /// @param work the folder in which sweeps are kept
    Views(
            Desk desk,
            Optional<String> sources,
            String work,
            Pages pages,
            Fragments fragments,
            Jobs jobs) {
        this.desk = desk;
        this.sources = sources;
        this.work = work;
        this.pages = pages;
        this.fragments = fragments;
        this.jobs = jobs;
        this.edits = new Edits(desk);
    }

    void add(RoutesConfig routes) {
        routes.get("/", this::bench);
        routes.get("/favicon.ico", context -> context.status(HttpStatus.NO_CONTENT));
        routes.get("/live", this::live);
        routes.get("/map", this::map);
        routes.get("/panel/{name}", this::panel);
        routes.get("/knobs", context -> html(context, pages.knobs(source(), state(context))));
        routes.get("/numbers", this::numbers);
        routes.get("/claim/{id}", this::claim);
        routes.get("/number/{path}", this::number);
        routes.get(
                "/claims",
                context ->
                        html(
                                context,
                                pages.claims(
                                        source(),
                                        state(context),
                                        Answer.to(desk, evidence("--all")))));
        routes.get(
                "/side",
                context -> html(context, pages.side(source(), state(context), sides(context))));
        routes.get(
                "/ask",
                context -> html(context, pages.commands(source(), state(context), desk.forms())));
        routes.get("/ask/{name}", this::form);
        routes.post("/ask/{name}", this::ask);
        routes.get(
                "/job/{id}",
                context -> html(context, pages.job(source(), state(context), job(context), desk)));
        routes.get(
                "/job/{id}/part",
                context -> html(context, pages.jobPart(source(), job(context), desk)));
        routes.get(
                "/job/{id}/page",
                context -> {
                    // The page brings a stricter policy of its own; both hold.
                    context.header("Content-Security-Policy", PAGE_POLICY);
                    html(
                            context,
                            job(context)
                                    .reply()
                                    .filter(_ -> job(context).isPage())
                                    .orElseThrow(
                                            () -> new Workbench.Missing("This answer is no page."))
                                    .text());
                });
        routes.post(
                "/job/{id}/stop",
                context -> {
                    jobs.stop(job(context));
                    context.redirect("/job/" + job(context).id(), HttpStatus.SEE_OTHER);
                });
        routes.get(
                "/sweeps",
                context ->
                        html(
                                context,
                                pages.sweeps(
                                        source(), state(context), desk.kept(), jobs.all(), work)));
        routes.get("/files", context -> html(context, files(context, "")));
        routes.post(
                "/files/write",
                context ->
                        written(
                                context,
                                edits.write(
                                        source(),
                                        state(context),
                                        into(context),
                                        String.valueOf(context.formParam("seen"))),
                                "written"));
        routes.post("/files/undo", context -> written(context, edits.undo(), "undone"));
    }

    private void bench(Context context) {
        html(context, pages.bench(source(), state(context), desk));
    }

    private void live(Context context) {
        State state = state(context);
        boolean quick = context.queryParam("quick") != null;
        html(context, pages.live(fragments.live(source(), state, quick, tab(context))));
    }

    private void map(Context context) {
        boolean quick = context.queryParam("quick") != null;
        html(context, pages.map(fragments.chart(source(), state(context), quick, tab(context))));
    }

    private void panel(Context context) {
        String unwanted = context.queryParam("stop");
        if (unwanted != null) {
            fragments.stop(context.pathParam("name"), tab(context), unwanted);
            context.status(HttpStatus.NO_CONTENT);
            return;
        }
        html(
                context,
                pages.panel(
                        fragments.panel(
                                context.pathParam("name"),
                                source(),
                                state(context),
                                context.queryParam("quick") != null,
                                tab(context),
                                Optional.ofNullable(context.queryParam("ask")).orElse(""))));
    }

    /// The numbers of one owner.
    private void numbers(Context context) {
        Knobs knobs = Knobs.of(source(), state(context));
        String owner = Optional.ofNullable(context.queryParam("owner")).orElse("");
        html(context, pages.numbers(knobs.numbers().getOrDefault(owner, List.of())));
    }

    private String files(Context context, String said) {
        State state = state(context);
        Case source = source();
        if (!into(context).isEmpty() && source.findProposal(into(context)).isEmpty()) {
            throw new Workbench.Missing("There is no proposal '" + into(context) + "'.");
        }
        String done =
                switch (Optional.ofNullable(context.queryParam("done")).orElse("")) {
                    case "written" -> "Written into the case.";
                    case "undone" -> "The last change was taken back.";
                    default -> "";
                };
        String into = into(context);
        return pages.files(
                source,
                state,
                into,
                edits.refusal(state),
                edits.preview(source, state, into),
                edits.undoable(),
                said,
                done);
    }

    /// The proposal that takes the chosen terms.
    private static String into(Context context) {
        return Optional.ofNullable(context.queryParam("into")).orElse("");
    }

    private void written(Context context, Optional<String> problem, String done) {
        if (problem.isPresent()) {
            context.status(HttpStatus.CONFLICT);
            html(context, files(context, problem.get()));
        } else {
            State state = state(context);
            context.redirect(
                    "/files?done="
                            + done
                            + (state.reading().isEmpty()
                                    ? ""
                                    : "&"
                                            + State.of(Map.of())
                                                    .withReading(state.reading())
                                                    .query()),
                    HttpStatus.SEE_OTHER);
        }
    }

    private List<String> evidence(String... more) {
        List<String> words = new ArrayList<>(List.of("evidence"));
        sources.ifPresent(folder -> words.add("--sources=" + folder));
        words.addAll(List.of(more));
        return words;
    }

    /// Where a number comes from, with the claims behind it.
    private void number(Context context) {
        Fragments.Panel panel =
                fragments.origin(source(), state(context), context.pathParam("path"));
        html(context, pages.number(panel, context.queryParam("fragment") != null));
    }

    private void claim(Context context) {
        String id = context.pathParam("id");
        Case source = source();
        Claim claim =
                source.findClaim(id)
                        .orElseThrow(
                                () -> new Workbench.Missing("There is no claim '" + id + "'."));
        Answer answer = Answer.to(desk, evidence("--claim=" + id, "--context"));
        boolean fragment = context.queryParam("fragment") != null;
        html(context, pages.claim(source, state(context), claim, answer, fragment));
    }

    /// The two states of a view side by side: the same levers and numbers, another reading or other terms.
    private List<Fragments.Live> sides(Context context) {
        State state = state(context);
        Case source = source();
        List<Fragments.Live> sides = new ArrayList<>();
        for (String side : List.of("a", "b")) {
            String reading =
                    Optional.ofNullable(context.queryParam(side + "-reading"))
                            .orElse(state.reading());
            String terms = Optional.ofNullable(context.queryParam(side + "-terms")).orElse("");
            State one = state.withReading(reading);
            if (source.findProposal(terms).isPresent()) {
                one = one.withTerms(source.findProposal(terms).get().terms().choices());
            }
            sides.add(fragments.live(source, one, false, tab(context) + side));
        }
        return sides;
    }

    private CommandForm commandForm(Context context) {
        String name = context.pathParam("name");
        return desk.forms().stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Workbench.Missing("'" + name + "' cannot be asked from here."));
    }

    private void form(Context context) {
        CommandForm form = commandForm(context);
        State state = state(context);
        Map<String, String> values = new LinkedHashMap<>(Question.prefilled(form, state));
        form.fields()
                .forEach(field -> {
                    String given = context.queryParam("with." + field.name());
                    if (given != null) {
                        values.put(field.name(), given);
                    }
                });
        context.queryParamMap()
                .forEach((name, given) -> {
                    if (name.startsWith("argument-") && !given.isEmpty()) {
                        values.put(name, given.getFirst());
                    }
                });
        html(context, pages.form(source(), state, form, values));
    }

    private void ask(Context context) {
        CommandForm form = commandForm(context);
        List<String> words = Question.words(form, context.formParamMap());
        Jobs.Job job =
                jobs.begin(words)
                        .orElseThrow(() ->
                                new Workbench.Busy(
                                        "Too many questions are at work; wait for one, or stop it."));
        context.redirect("/job/" + job.id(), HttpStatus.SEE_OTHER);
    }

    private Jobs.Job job(Context context) {
        return jobs.find(context.pathParam("id"))
                .orElseThrow(() ->
                        new Workbench.Missing(
                                "This question is no longer remembered; ask it again."));
    }

    /// Which window of a browser asks; a newer question of the same window stops the older one.
    private static String tab(Context context) {
        return Optional.ofNullable(context.queryParam("tab")).orElse("");
    }

    private Case source() {
        return desk.source()
                .orElseThrow(
                        () -> new Workbench.Missing("The case cannot be read. " + whyUnread()));
    }

    /// What the check says first.
    private String whyUnread() {
        return Answer.to(desk, List.of("check")).findings().stream()
                .filter(finding -> finding.text("severity").equals("error"))
                .map(finding ->
                        (finding.text("file").isEmpty()
                                        ? ""
                                        : finding.text("file")
                                                + ", line "
                                                + finding.text("line")
                                                + ": ")
                                + finding.text("message")
                                + " "
                                + finding.text("hint"))
                .findFirst()
                .orElse("");
    }

    private static State state(Context context) {
        return State.of(context.queryParamMap());
    }

    private static void html(Context context, String text) {
        context.contentType("text/html; charset=utf-8").result(text);
    }
}
