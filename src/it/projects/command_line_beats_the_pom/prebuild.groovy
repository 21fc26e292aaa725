new File(basedir, 'target').mkdirs()
