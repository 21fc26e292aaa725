package jokes;

import org.springframework.data.jpa.repository.JpaRepository;

public interface Jokes extends JpaRepository<Joke, Integer> {}
