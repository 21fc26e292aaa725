package shop;

/**
 * add jokes
 *
 * revision: 37e1cb6de47a
 * down-revision: none
 * transaction: false
 * foreign-keys: on
 */
class AddJokes {}
