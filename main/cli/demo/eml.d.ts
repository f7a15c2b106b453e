declare module '*.eml?raw' {
  const message: string;
  export default message;
}
