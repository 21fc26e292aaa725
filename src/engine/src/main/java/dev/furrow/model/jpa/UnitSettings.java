package dev.furrow.model.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings of a project that have a say in what tables look like, each with its source. Of what a project has set, connections,
 * transactions, caches, logging and what else needs a running application are left out.
 */
final class UnitSettings {
    private static final List<String> LEFT_OUT = List.of(
            "jakarta.persistence.",
            "javax.persistence.",
            "hibernate.connection.",
            "hibernate.datasource",
            "hibernate.hikari.",
            "hibernate.c3p0.",
            "hibernate.agroal.",
            "hibernate.proxool.",
            "hibernate.jndi.",
            "hibernate.jdbc.",
            "hibernate.hbm2ddl.",
            "hibernate.schema_",
            "hibernate.dialect",
            "hibernate.transaction.",
            "hibernate.current_session_context_class",
            "hibernate.cache.",
            "hibernate.javax.cache",
            "hibernate.generate_statistics",
            "hibernate.stats.",
            "hibernate.show_sql",
            "hibernate.format_sql",
            "hibernate.highlight_sql",
            "hibernate.use_sql_comments",
            "hibernate.session_factory",
            "hibernate.session.",
            "hibernate.multi_tenant",
            "hibernate.tenant_identifier_resolver",
            "hibernate.search.",
            "hibernate.query.",
            "hibernate.criteria.",
            "hibernate.order_",
            "hibernate.batch_",
            "hibernate.default_batch_fetch_size",
            "hibernate.max_fetch_depth",
            "hibernate.enable_lazy_load_no_trans",
            "hibernate.log",
            "hibernate.event.",
            "hibernate.boot.",
            "hibernate.bytecode.",
            "hibernate.enhancer.",
            "hibernate.archive.",
            "eclipselink.jdbc",
            "eclipselink.ddl",
            "eclipselink.target",
            "eclipselink.logging",
            "eclipselink.weaving",
            "eclipselink.session-name",
            "eclipselink.deploy",
            "eclipselink.cache",
            "eclipselink.profiler",
            "eclipselink.connection");

    /** Of those that are left out by their beginning, the ones that count. */
    private static final List<String> KEPT = List.of("jakarta.persistence.validation.mode", "hibernate.jdbc.time_zone");

    private final SortedMap<String, Given> given = new TreeMap<>();

    private record Given(String value, String source) {}

    /** Sets what counts of a project's settings; what was set before stays. */
    UnitSettings given(Map<String, String> settings, String source) {
        settings.forEach((name, value) -> given(name, value, source));
        return this;
    }

    /** Sets one, if it counts; what was set before stays. */
    UnitSettings given(String name, String value, String source) {
        if (counts(name)) {
            given.putIfAbsent(name, new Given(value, source));
        }
        return this;
    }

    private static boolean counts(String name) {
        return KEPT.contains(name) || LEFT_OUT.stream().noneMatch(name::startsWith);
    }

    /** Returns the values by name. */
    SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>();
        given.forEach((name, each) -> values.put(name, each.value()));
        return values;
    }

    /** Returns a line for each: its name, its value and its source. */
    List<String> described() {
        List<String> lines = new ArrayList<>();
        given.forEach((name, each) -> lines.add(name + " = " + each.value() + ", from " + each.source()));
        return lines;
    }
}
