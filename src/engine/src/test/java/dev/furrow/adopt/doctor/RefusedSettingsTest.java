package dev.furrow.adopt.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.furrow.DoctorReport;
import dev.furrow.Furrow;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Spelling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedSettingsTest {
    @TempDir
    Path folder;

    private DoctorReport of(Settings settings) {
        FurrowException refusal = catchThrowableOfType(
                FurrowException.class, () -> Furrow.open(settings).close());
        return DoctorReport.refused(refusal, settings.described(), Spelling.NEUTRAL, folder);
    }

    private Settings.Builder settings() {
        return Settings.builder().baseDir(folder);
    }

    @Test
    void a_url_of_no_database_is_a_problem_with_its_advice() {
        DoctorReport report = of(settings().url("mysql://app:hidden@db/shop").build());

        assertThat(Findings.lines(Findings.of("settings", report)))
                .startsWith(
                        "PROBLEM furrow.url (the caller) has the scheme \"mysql\", which is none of Furrow's databases")
                .contains("furrow.url = (not shown), from the caller")
                .anySatisfy(line -> assertThat(line).contains("postgres://user:password@host:5432/db"));
        assertThat(report.findings().stream().map(DoctorReport.Item::check)).isEqualTo(HealthCheck.words());
        assertThat(Findings.told(report))
                .contains("connection: SKIPPED not looked at: the settings can't be used")
                .hasSize(HealthCheck.words().size());
        assertThat(report.hasProblem()).isTrue();
    }

    @Test
    void a_schema_without_an_environment_is_a_problem_with_its_advice() {
        DoctorReport report = of(
                settings().url("postgres://app@127.0.0.1:1/app").schema("app").build());

        assertThat(Findings.lines(Findings.of("settings", report)))
                .contains(
                        "PROBLEM SCHEMA is set, the environment is not: is schema \"app\" meant for this database?",
                        "On the server:  APP_ENV=production");
    }

    @Test
    void the_report_is_written_in_each_form_and_shows_no_password() throws Exception {
        DoctorReport report = of(settings().url("mysql://app:hidden@db/shop").build());

        for (String file : List.of("found.txt", "found.json", "found.html")) {
            assertThat(Files.readString(report.writeTo(file)))
                    .contains("furrow.url (the caller) has the scheme", "the settings can")
                    .doesNotContain("hidden");
        }
    }

    @Test
    void settings_that_the_doctor_alone_cannot_use_are_a_problem_as_well() {
        Settings several = settings()
                .url("postgres://app@127.0.0.1:1/app")
                .environment("production")
                .set(Setting.SCHEMAS, "one,two", "the caller")
                .build();
        try (Furrow furrow = Furrow.open(several)) {
            DoctorReport report = furrow.doctor();

            assertThat(Findings.lines(Findings.of("settings", report)).get(0))
                    .startsWith("PROBLEM furrow.schemas (from the caller) is for upgrade, downgrade, stamp");
        }
    }
}
