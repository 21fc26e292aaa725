package dev.furrow.operation.model;

/** One thing that a revision wants, as a value: a dialect says it to a database. */
public sealed interface Operation
        permits CreateTable,
                DropTable,
                RenameTable,
                CommentOnTable,
                AddColumn,
                DropColumn,
                RenameColumn,
                AlterColumn,
                CreateIndex,
                DropIndex,
                RenameIndex,
                AddConstraint,
                DropConstraint,
                RenameConstraint,
                ValidateConstraint,
                CreateEnum,
                AddEnumValue,
                RenameEnumValue,
                CreateSequence,
                CreateView,
                RefreshView,
                CreateSchema,
                SetSchema,
                DropObject,
                RenameObject,
                BulkInsert,
                Custom,
                Execute,
                Run {
    <R> R accept(Visitor<R> visitor);

    /** Answers every operation. */
    interface Visitor<R> {
        R createTable(CreateTable operation);

        R dropTable(DropTable operation);

        R renameTable(RenameTable operation);

        R commentOnTable(CommentOnTable operation);

        R addColumn(AddColumn operation);

        R dropColumn(DropColumn operation);

        R renameColumn(RenameColumn operation);

        R alterColumn(AlterColumn operation);

        R createIndex(CreateIndex operation);

        R dropIndex(DropIndex operation);

        R renameIndex(RenameIndex operation);

        R addConstraint(AddConstraint operation);

        R dropConstraint(DropConstraint operation);

        R renameConstraint(RenameConstraint operation);

        R validateConstraint(ValidateConstraint operation);

        R createEnum(CreateEnum operation);

        R addEnumValue(AddEnumValue operation);

        R renameEnumValue(RenameEnumValue operation);

        R createSequence(CreateSequence operation);

        R createView(CreateView operation);

        R refreshView(RefreshView operation);

        R createSchema(CreateSchema operation);

        R setSchema(SetSchema operation);

        R dropObject(DropObject operation);

        R renameObject(RenameObject operation);

        R bulkInsert(BulkInsert operation);

        R custom(Custom operation);

        R execute(Execute operation);

        R run(Run operation);
    }
}
