/** Style sheets imported for their effect: webpack's css-loader. */
declare module "*.css";
