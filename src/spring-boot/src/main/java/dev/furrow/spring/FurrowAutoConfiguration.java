package dev.furrow.spring;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.Settings;
import dev.furrow.ship.ShippedNames;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
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
            ConfigurableListableBeanFactory beans,
            ResourceLoader resources) {
        ClassLoader loader = loader(resources);
        Settings.Builder settings = settings(properties, dataSources).classLoader(loader);
        new OwnScripts(ShippedNames.on(loader, ApplicationClasses.in(beans)), settings.build()).setIn(settings);
        return Furrow.open(settings.build(), progress);
    }

    private static ClassLoader loader(ResourceLoader resources) {
        ClassLoader loader = resources.getClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    private static Settings.Builder settings(FurrowProperties properties, ObjectProvider<DataSource> dataSources) {
        Settings.Builder builder = Settings.builder();
        builder.over(properties.settings(), "spring.furrow");
        properties.placeholders().forEach(builder::placeholder);
        // A platform's DATABASE_URL is the application's, and doesn't lead away from what the properties say.
        builder.variables(System.getenv())
                .over(properties.database(), "spring.furrow.url")
                .ownVariables(
                        System.getenv(),
                        DataSourceChoice.variables(properties.database().keySet()));
        new DataSourceChoice(properties.database().keySet(), dataSources).setIn(builder);
        return builder;
    }

    @Bean
    @ConditionalOnMissingBean
    FurrowInitializer furrowInitializer(Furrow furrow, FurrowProperties properties) {
        return new FurrowInitializer(furrow, properties.onStart());
    }
}
