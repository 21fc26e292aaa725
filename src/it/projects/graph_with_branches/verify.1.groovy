assert !new File(basedir, 'dev.db').exists()
