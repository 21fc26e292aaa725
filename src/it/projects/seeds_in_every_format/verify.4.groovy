// The same rows as before the export, values of every type among them.
evaluate(new File(basedir, 'verify.1.groovy').getText('UTF-8'))
