package dev.furrow.spring;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;

/** A {@link Furrow} for the application's database, and the {@link FurrowInitializer} that other beans wait for. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "spring.furrow.enabled", matchIfMissing = true)
@EnableConfigurationProperties(FurrowProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class FurrowAutoConfiguration {
    /** Tells the application's log what is run, unless the application has a listener of its own. */
    @Bean
    @ConditionalOnMissingBean
    Progress furrowProgress() {
        return new LoggedProgress();
    }

    @Bean
    @ConditionalOnMissingBean
    Furrow furrow(
            FurrowProperties properties,
            Progress progress,
            ObjectProvider<DataSource> dataSources,
            ResourceLoader resources) {
        return Furrow.open(settings(properties, dataSources, loader(resources)), progress);
    }

    private static ClassLoader loader(ResourceLoader resources) {
        ClassLoader loader = resources.getClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    private static Settings settings(
            FurrowProperties properties, ObjectProvider<DataSource> dataSources, ClassLoader loader) {
        Settings.Builder builder = Settings.builder().classLoader(loader);
        ShippedScripts shipped = new ShippedScripts(loader);
        shipped.only("migrations").ifPresent(folder -> builder.set(Setting.MIGRATIONS, folder, "the class path"));
        shipped.only("seeds").ifPresent(folder -> builder.set(Setting.SEEDS, folder, "the class path"));
        builder.over(properties.settings(), "spring.furrow");
        properties.placeholders().forEach(builder::placeholder);
        builder.variables(System.getenv());
        Map<Setting, String> database = properties.database();
        if (database.containsKey(Setting.URL)) {
            return builder.over(database, "spring.furrow.url").build();
        }
        DataSource source = dataSources.getIfUnique();
        if (source == null) {
            throw new FurrowException(
                    Diagnostic.of("the application has no data source, or several and none of them primary")
                            .advising(Advice.literal("Name the database:", "spring.furrow.url=...")));
        }
        return builder.dataSource(source).build();
    }

    @Bean
    @ConditionalOnMissingBean
    FurrowInitializer furrowInitializer(Furrow furrow, FurrowProperties properties) {
        return new FurrowInitializer(furrow, properties.onStart());
    }
}
