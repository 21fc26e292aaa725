package dev.furrow.adopt.doctor;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.furrow.error.Advice;
import dev.furrow.error.Spelling;
import dev.furrow.value.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** An examination as JSON; docs/doctor.md has its schema. */
public final class ReportJson {
    private final JsonGenerator json;
    private final Spelling spelling;

    private ReportJson(JsonGenerator json, Spelling spelling) {
        this.json = json;
        this.spelling = spelling;
    }

    /** Returns one object on one line, ended. */
    public static String of(Examination examination, Spelling spelling) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.writer(text)) {
            new ReportJson(json, spelling).write(examination);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void write(Examination examination) throws IOException {
        json.writeStartObject();
        json.writeNumberField("problems", examination.count(Finding.Level.PROBLEM));
        json.writeNumberField("warnings", examination.count(Finding.Level.WARNING));
        json.writeArrayFieldStart("mended");
        for (Examination.Mended mended : examination.mended()) {
            json.writeStartObject();
            json.writeStringField("check", mended.check().word());
            json.writeStringField("before", mended.before());
            json.writeStringField("done", mended.done());
            json.writeStringField("failure", mended.failure());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (Finding finding : examination.findings()) {
            write(finding);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("check", finding.check().word());
        json.writeStringField("level", finding.level().name().toLowerCase(Locale.ROOT));
        json.writeStringField("what", finding.what());
        texts("evidence", finding.evidence());
        texts("advice", finding.advice().stream().map(this::spelled).toList());
        json.writeBooleanField("fixable", finding.mend() != null);
        json.writeEndObject();
    }

    private String spelled(Advice advice) {
        return advice.text(spelling);
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
